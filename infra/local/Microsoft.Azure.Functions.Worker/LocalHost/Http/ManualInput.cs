namespace Microsoft.Azure.Functions.Worker.LocalHost.Http;

/// <summary>What a function gets that is run by hand.</summary>
internal static class ManualInput
{
    // The times of a schedule are left out: a run by hand belongs to none.
    private const string Timer = """{"Schedule":{"AdjustForDST":true},"ScheduleStatus":null,"IsPastDue":false}""";

    /// <summary>Null: such a function is called by its own address.</summary>
    public static TriggerInput? For(Attribute trigger, string input) => trigger switch
    {
        TimerTriggerAttribute => new(Timer, new Dictionary<string, object?>()),
        QueueTriggerAttribute => new(input, QueueMetadata(input)),
        _ => null,
    };

    private static Dictionary<string, object?> QueueMetadata(string input) => new(StringComparer.OrdinalIgnoreCase)
    {
        ["QueueTrigger"] = input,
        ["DequeueCount"] = 1L,
        ["Id"] = Guid.NewGuid().ToString(),
        ["PopReceipt"] = "",
        ["InsertionTime"] = DateTimeOffset.UtcNow,
        ["ExpirationTime"] = DateTimeOffset.UtcNow.AddDays(7),
        ["NextVisibleTime"] = DateTimeOffset.UtcNow,
    };
}
