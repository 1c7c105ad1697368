using HelpDesk.Domain.Common;
using HelpDesk.Domain.Notifications;

namespace HelpDesk.Functions.Notifications;

/// <summary>What somebody has read.</summary>
/// <param name="Ids">Null: all that is there.</param>
internal sealed record NotificationMarks(IReadOnlyCollection<InboxItemId>? Ids)
{
    public const int Most = 100;

    public static Outcome<NotificationMarks> Of(ReadNotificationsRequest request)
    {
        var violations = new Violations();
        if (request is { Ids: null, All: null })
            violations.Add("/ids", "must be given, or all");
        if (request is { Ids: not null, All: not null })
            violations.Add("/all", "must not be given together with ids");
        else if (request.All == false)
            violations.Add("/all", "must be true, or left out");
        var ids = request.Ids is null ? null : IdsOf(request.Ids, violations);
        return violations.Any ? violations.ToError() : new NotificationMarks(ids);
    }

    private static List<InboxItemId> IdsOf(IReadOnlyList<string?> texts, Violations violations)
    {
        if (texts.Count is 0 or > Most)
        {
            violations.Add("/ids", $"must be 1 to {Most}");
            return [];
        }

        var ids = new List<InboxItemId>();
        for (var i = 0; i < texts.Count; i++)
        {
            if (InboxItemIdText.Find(texts[i]) is { } id)
                ids.Add(id);
            else
                violations.Add($"/ids/{i}", "must be the id of a notification");
        }

        return ids;
    }
}
