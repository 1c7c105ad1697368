namespace HelpDesk.Functions.Service;

/// <summary>Throws away what was only kept for a while.</summary>
public interface IRetention
{
    /// <summary>
    /// How many rows are gone. What has been written anew since it was read stays. Done twice, or cut off, does no harm.
    /// </summary>
    Task<int> SweepAsync(DateTimeOffset now, CancellationToken cancellationToken);
}
