namespace HelpDesk.Domain.DeadLetters;

/// <summary>Names a dead letter; the newest sorts first. Putting the same one away twice makes one.</summary>
public readonly record struct DeadLetterId(string Value)
{
    public override string ToString() => Value;
}
