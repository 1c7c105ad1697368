using HelpDesk.Domain.Common;
using HelpDesk.Domain.People;

namespace HelpDesk.Functions.Accounts.Passwords;

/// <summary>A person in the hands of ASP.NET Core Identity, which wants something that it can change.</summary>
public sealed class Account(Person person, Versioned<Person>? stored)
{
    public Account(Versioned<Person> stored)
        : this(stored.Value, stored)
    {
    }

    public Person Person { get; set; } = person;

    /// <summary>As it was read; null: somebody new.</summary>
    public Versioned<Person>? Stored { get; set; } = stored;

    /// <summary>What they are sent once this is saved; null: nothing.</summary>
    public AccountMail? Mail { get; set; }

    public Credentials Credentials
    {
        get => Person.Credentials ?? new Credentials(PasswordHash: null, Stamp: "");
        set => Person = Person with { Credentials = value };
    }
}
