using HelpDesk.Domain.Notifications;

namespace HelpDesk.Functions.Notifications;

/// <summary>When no mail is sent: from that minute on, until that other one.</summary>
internal sealed record QuietHoursResponse(string From, string To)
{
    public static QuietHoursResponse Of(QuietHours hours) => new(DayTime.Write(hours.From), DayTime.Write(hours.To));
}
