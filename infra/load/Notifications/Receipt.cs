namespace HelpDesk.Load.Notifications;

/// <summary>Something that has arrived somewhere.</summary>
/// <param name="Id">The Message-ID or webhook-id that it bore.</param>
/// <param name="To">The address of the mail; of a webhook nothing.</param>
/// <param name="Ticket">The number that it names.</param>
/// <param name="Seq">The event that a webhook names; 0 in a mail.</param>
/// <param name="Words">All that can be read in it.</param>
/// <param name="At">By the clock of whoever received it.</param>
internal sealed record Receipt(string Id, string To, int Ticket, int Seq, string Words, DateTimeOffset At)
{
    private const string Domain = "@example.com";

    /// <summary>Whose address that is; of a webhook nobody.</summary>
    public string Owner => To.Replace(Domain, "", StringComparison.Ordinal);
}
