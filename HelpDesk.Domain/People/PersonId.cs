namespace HelpDesk.Domain.People;

public readonly record struct PersonId(string Value)
{
    public const int MaxLength = 100;

    public override string ToString() => Value;
}
