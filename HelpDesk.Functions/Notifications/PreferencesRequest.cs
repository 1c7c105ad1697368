using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using HelpDesk.Domain.Common;
using HelpDesk.Domain.Notifications;

namespace HelpDesk.Functions.Notifications;

/// <summary>What somebody wants to be told of, how, and when; what is left out stays.</summary>
internal readonly record struct PreferencesRequest(
    [property: Description("Only the ways that are named change.")] Optional<EventChoicesRequest> Events,
    [property: Description("When no mail is to be sent; it comes when they are over. Null: at any time.")]
    Optional<QuietHoursRequest?> QuietHours,
    [property: Description("One mail a day instead of single ones. Null: single ones.")] Optional<DigestRequest?> Digest,
    [property: StringLength(TimeZoneName.MaxLength), Description("An IANA name like Europe/Berlin. Null: the desk's.")]
    Optional<string?> TimeZone)
{
    public PreferencesInput ToInput()
    {
        var input = new PreferencesInput
        {
            QuietHours = QuietHours.IsGiven ? QuietHours.Value?.ToInput() : default(Optional<QuietHoursInput?>),
            Digest = Digest.IsGiven ? Digest.Value?.ToInput() : default(Optional<DigestInput?>),
            TimeZone = TimeZone,
        };
        return Events.IsGiven ? input with { Events = Events.Value.ToEdits() } : input;
    }
}
