using System.ComponentModel.DataAnnotations;
using HelpDesk.Domain.Notifications;

namespace HelpDesk.Functions.Notifications;

/// <summary>When the mail of the day is to come; what happens less than five minutes before goes into the next one.</summary>
internal sealed record DigestRequest(
    [property: Required, RegularExpression(DayTime.Pattern)] string? At = null)
{
    public DigestInput ToInput() => new(At);
}
