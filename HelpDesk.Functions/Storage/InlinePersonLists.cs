using Azure;
using HelpDesk.Domain.People;

namespace HelpDesk.Functions.Storage;

/// <summary>
/// Moves somebody in the lists at once, so that the caller's next list is right. Best effort: the queue side comes after anyway,
/// and being late would put back what somebody newer has written.
/// </summary>
internal sealed partial class InlinePersonLists(StorageClients storage, TimeProvider time, ILogger<InlinePersonLists> log)
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(3);

    public async Task TryMoveAsync(Person person, IEnumerable<PersonPlacement> before, long announced)
    {
        var left = Window - time.GetElapsedTime(announced);
        if (left <= TimeSpan.Zero)
            return;

        using var window = new CancellationTokenSource(left, time);
        try
        {
            var people = storage.TableOnce(TableNames.People);
            await TablePersonLists.ShowAsync(people, person, window.Token);
            await TablePersonLists.HideAsync(people, person, before, window.Token);
        }
        catch (Exception failed) when (failed is RequestFailedException || StorageErrors.IsNoAnswer(failed))
        {
            LogLeftToQueue(person.Id, failed.GetType().Name);
        }
    }

    [LoggerMessage(1, LogLevel.Information, "The lists of person {Person} are left to the queue ({Failure})")]
    private partial void LogLeftToQueue(PersonId person, string failure);
}
