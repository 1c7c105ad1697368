namespace HelpDesk.Tests.Fixtures;

/// <summary>What a desk has written into its folder for mail, for tests that go on from a link in it.</summary>
internal sealed class MailFolder(string path)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>All mails to somebody, the oldest first.</summary>
    public IReadOnlyList<FiledMail> To(string address) => !Directory.Exists(path) ? [] :
    [
        .. Directory.GetFiles(path, "*.eml").Order(StringComparer.Ordinal)
            .Select(file => new FiledMail(File.ReadAllText(file)))
            .Where(mail => mail.IsTo(address)),
    ];

    /// <summary>Waits for so many mails to somebody and gives the last of them.</summary>
    public async Task<FiledMail> LastToAsync(string address, int count = 1)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            if (To(address) is { Count: var there } mails && there >= count)
                return mails[count - 1];
            await Task.Delay(Pause, patience.Token);
        }
    }
}
