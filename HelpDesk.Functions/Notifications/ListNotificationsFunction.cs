using HelpDesk.Domain.Notifications;
using HelpDesk.Functions.Http;
using HelpDesk.Functions.OpenApi;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Functions.Notifications;

public sealed class ListNotificationsFunction(ReadInbox readInbox, PageCursors cursors)
{
    [Function("ListNotifications")]
    [Access(Access.SignedIn)]
    [Operation("List one's own notifications, newest first; they are kept for 90 days",
        Response = typeof(NotificationListResponse), Problems = [400, 401, 403], Returns = ["Link"])]
    [QueryParameter("unread", typeof(bool), "True: only those that are unread.")]
    [QueryParameter("limit", typeof(int), "How many at the most, 1 to 100; 25 if not given.")]
    [QueryParameter("cursor", typeof(string), "Where the page before ended: its nextCursor.")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/notifications")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var query = new QueryReader(request);
        var unreadOnly = query.Flag("unread");
        var limit = query.Limit();
        var after = await query.PositionAsync(cursors, cancellationToken);
        if (query.Refusal is { } refusal)
            return refusal;

        var page = await readInbox.RunAsync(unreadOnly, limit, after, request.Caller(), cancellationToken);
        var next = await cursors.NextAsync(request, page.Next, cancellationToken);
        return new PageResult<NotificationListResponse>(
            new([.. page.Items.Select(NotificationResponse.Of)], next, page.Unread), next);
    }
}
