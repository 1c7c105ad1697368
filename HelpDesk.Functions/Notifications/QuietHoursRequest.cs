using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using HelpDesk.Domain.Notifications;

namespace HelpDesk.Functions.Notifications;

/// <summary>When no mail is to be sent; they may go over midnight.</summary>
internal sealed record QuietHoursRequest(
    [property: Required, RegularExpression(DayTime.Pattern), Description("The first minute that is quiet.")]
    string? From = null,
    [property: Required, RegularExpression(DayTime.Pattern), Description("The first minute that is not; another than from.")]
    string? To = null)
{
    public QuietHoursInput ToInput() => new(From, To);
}
