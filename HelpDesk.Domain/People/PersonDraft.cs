using HelpDesk.Domain.Common;

namespace HelpDesk.Domain.People;

/// <summary>Somebody whom an admin puts in, by every rule.</summary>
public sealed record PersonDraft
{
    private PersonDraft()
    {
    }

    public required UserName UserName { get; init; }

    public required EmailAddress Email { get; init; }

    public required string Name { get; init; }

    public required Role Role { get; init; }

    public static Outcome<PersonDraft> Create(PersonDraftInput input)
    {
        var violations = new Violations();
        var userName = UserName.Parse(input.Username, violations, "/username");
        var email = EmailAddress.Parse(input.Email, violations, "/email");
        var name = input.Name is null
            ? userName?.Value
            : TextRules.Parse(input.Name, Person.MaxName, severalLines: false, violations, "/name");
        return violations.Any
            ? violations.ToError()
            : new PersonDraft
            {
                UserName = userName!,
                Email = email!,
                Name = name!,
                Role = input.Role ?? Role.Requester,
            };
    }

    /// <summary>Without a password, and with an address that binds nothing: both come with the invitation.</summary>
    public Person ToPerson(PersonId id, DateTimeOffset at) =>
        new(id, Name, Role, at) { UserName = UserName, NewEmail = Email };

    /// <summary>Without what is in it: it must not end in a log.</summary>
    public override string ToString() => nameof(PersonDraft);
}
