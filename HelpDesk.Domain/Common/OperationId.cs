namespace HelpDesk.Domain.Common;

/// <summary>Names one command, however often it is tried.</summary>
public readonly record struct OperationId(Guid Value)
{
    public static OperationId Parse(string text) => new(Guid.ParseExact(text, "N"));

    public override string ToString() => Value.ToString("N");
}
