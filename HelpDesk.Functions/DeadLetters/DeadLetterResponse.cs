using HelpDesk.Domain.DeadLetters;

namespace HelpDesk.Functions.DeadLetters;

/// <summary>A message that failed for good. <paramref name="Reason"/>: why its last try failed.</summary>
internal sealed record DeadLetterResponse(string Id, string Queue, string Message, string Reason, DateTimeOffset At)
{
    public static DeadLetterResponse Of(DeadLetter letter) =>
        new(letter.Id.Value, letter.Queue, letter.Message, letter.Reason, letter.At);
}
