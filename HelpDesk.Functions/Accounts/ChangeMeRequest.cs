using System.ComponentModel.DataAnnotations;
using HelpDesk.Domain.Common;
using HelpDesk.Domain.Notifications;
using HelpDesk.Domain.People;
using HelpDesk.Functions.Notifications;

namespace HelpDesk.Functions.Accounts;

/// <summary>What somebody changes about themselves; what is left out stays.</summary>
internal sealed record ChangeMeRequest(
    [property: StringLength(Person.MaxName)] Optional<string?> Name,
    Optional<PreferencesRequest> Notifications)
{
    public PersonEditInput ToInput() => new()
    {
        Name = Name,
        Notifications = Notifications.IsGiven ? Notifications.Value.ToInput() : default(Optional<PreferencesInput>),
    };
}
