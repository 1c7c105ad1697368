using System.Text.Json;

namespace HelpDesk.Functions.Demo;

/// <summary>What happens on the demo desk, as written in <c>conversations.json</c>.</summary>
internal static class DemoScript
{
    private const string Resource = "HelpDesk.Functions.Demo.conversations.json";

    /// <summary>The tickets with their moments told from the making of the desk.</summary>
    public static IReadOnlyList<DemoTicket> Read()
    {
        using var stream = typeof(DemoScript).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not in the assembly.");
        return Read(stream);
    }

    /// <summary>The tickets as they went if the desk is made now, in the order in which they were opened.</summary>
    public static IReadOnlyList<TimedTicket> Read(DateTimeOffset now) =>
        [.. Read().Select(ticket => ticket.At(now)).OrderBy(ticket => ticket.OpenedAt)];

    internal static IReadOnlyList<DemoTicket> Read(Stream stream) =>
        JsonSerializer.Deserialize(stream, DemoJson.Strict.IReadOnlyListDemoTicket)
            ?? throw new JsonException("A list of tickets was expected.");
}
