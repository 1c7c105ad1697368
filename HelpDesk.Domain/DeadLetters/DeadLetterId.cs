namespace HelpDesk.Domain.DeadLetters;

/// <summary>Names a dead letter; the newest sorts first. Putting the same one away twice makes one.</summary>
public readonly record struct DeadLetterId(string Value)
{
    /// <summary>Nineteen digits of the moment, a dash, and thirty-two hex digits of the message.</summary>
    public const int Length = 19 + 1 + 32;

    /// <summary>Null: no dead letter can have that id.</summary>
    public static DeadLetterId? Find(string text) =>
        text.Length == Length && text.All(c => c is '-' || char.IsAsciiHexDigitLower(c)) ? new(text) : null;

    public override string ToString() => Value;
}
