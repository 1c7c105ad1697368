namespace HelpDesk.Domain.People;

public readonly record struct PersonId(string Value)
{
    public override string ToString() => Value;
}
