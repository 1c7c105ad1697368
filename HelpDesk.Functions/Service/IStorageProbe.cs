namespace HelpDesk.Functions.Service;

public interface IStorageProbe
{
    /// <summary>Whether tables and queues answer now.</summary>
    Task<bool> AnswersAsync(CancellationToken cancellationToken);
}
