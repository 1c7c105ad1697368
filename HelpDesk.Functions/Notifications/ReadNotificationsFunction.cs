using HelpDesk.Domain.Notifications;
using HelpDesk.Functions.Http;
using HelpDesk.Functions.OpenApi;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Functions.Notifications;

public sealed class ReadNotificationsFunction(MarkInbox markInbox, TimeProvider time)
{
    [Function("ReadNotifications")]
    [Access(Access.SignedIn)]
    [Operation("Mark some of one's own notifications as read, or all of them", Request = typeof(ReadNotificationsRequest),
        Status = StatusCodes.Status204NoContent, Problems = [400, 401, 403, 413, 415])]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/notifications/read")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var body = await JsonBody<ReadNotificationsRequest>.ReadAsync(
            request, BodyLimits.Small, written => NotificationMarks.Of(written).Error, cancellationToken);
        if (body.Refusal is { } refusal)
            return refusal;
        var marks = NotificationMarks.Of(body.Value!);
        if (!marks.IsSuccess)
            return Problems.Of(marks.Error);

        await markInbox.RunAsync(marks.Value.Ids, request.Act(time), cancellationToken);
        return Results.NoContent();
    }
}
