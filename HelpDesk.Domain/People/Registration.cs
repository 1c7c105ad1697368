using HelpDesk.Domain.Common;

namespace HelpDesk.Domain.People;

/// <summary>What somebody needs who wants an account.</summary>
public sealed record Registration(UserName UserName, EmailAddress Email, string Password, string Name)
{
    public static Outcome<Registration> Create(RegistrationInput input)
    {
        var violations = new Violations();
        var userName = UserName.Parse(input.Username, violations, "/username");
        var email = EmailAddress.Parse(input.Email, violations, "/email");
        PasswordRules.Check(input.Password, violations, "/password", input.Username, input.Email);
        var name = input.Name is null
            ? userName?.Value
            : TextRules.Parse(input.Name, Person.MaxName, severalLines: false, violations, "/name");
        return violations.Any ? violations.ToError() : new Registration(userName!, email!, input.Password!, name!);
    }

    /// <summary>Whoever registers is a requester, and their address is only claimed.</summary>
    public Person ToPerson(PersonId id, DateTimeOffset now) =>
        new(id, Name, Role.Requester, now) { UserName = UserName, NewEmail = Email };

    /// <summary>Without what is in it: it must not end in a log.</summary>
    public override string ToString() => nameof(Registration);
}
