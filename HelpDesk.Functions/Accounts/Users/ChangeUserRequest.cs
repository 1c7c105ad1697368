using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using HelpDesk.Domain.Common;
using HelpDesk.Domain.People;

namespace HelpDesk.Functions.Accounts.Users;

/// <summary>What is to be changed; what is left out stays.</summary>
internal sealed record ChangeUserRequest(
    [property: Description("Not one's own, and not of somebody whose role comes from a directory.")] Optional<Role> Role,
    [property: Description("False: they can no longer sign in. Not one's own.")] Optional<bool> Active,
    [property: StringLength(Person.MaxName)] Optional<string> Name)
{
    public PersonEditInput ToInput() => new()
    {
        Role = Role.IsGiven ? Role.Value : default(Optional<Role?>),
        Active = Active.IsGiven ? Active.Value : default(Optional<bool?>),
        Name = Name.IsGiven ? Name.Value : default(Optional<string?>),
    };
}
