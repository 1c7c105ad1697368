namespace HelpDesk.Functions.Messaging;

/// <summary>After how many tries the host gives a queue message up.</summary>
public sealed record LastTry(int Number)
{
    public bool IsReached(int number) => number >= Number;
}
