using System.ComponentModel.DataAnnotations;
using HelpDesk.Domain.Common;
using HelpDesk.Domain.People;

namespace HelpDesk.Functions.Accounts;

/// <summary>What somebody changes about themselves; what is left out stays.</summary>
internal sealed record ChangeMeRequest([property: StringLength(Person.MaxName)] Optional<string?> Name)
{
    public PersonEditInput ToInput() => new() { Name = Name };
}
