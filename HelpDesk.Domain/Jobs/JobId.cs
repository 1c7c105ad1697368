namespace HelpDesk.Domain.Jobs;

public readonly record struct JobId(string Value)
{
    public override string ToString() => Value;
}
