using System.Text.Json;
using HelpDesk.Domain.Jobs;
using HelpDesk.Domain.Tickets.Lists;
using HelpDesk.Functions.Serialization;

namespace HelpDesk.Functions.Messaging;

/// <summary>What queue <c>view-rebuilds</c> carries: the next step of a job.</summary>
internal sealed record RebuildStepMessage(string Name, int Version, string Job, int Number, string Phase, string? After = null)
{
    private const string ThisName = "rebuild-views";

    private const int ThisVersion = 1;

    public static string Write(RebuildStep step) => JsonSerializer.Serialize(
        new RebuildStepMessage(ThisName, ThisVersion, step.Job.Value, step.Number, Words.Of(step.Phase), step.After),
        MessageJson.Default.RebuildStepMessage);

    public static RebuildStep Read(string text)
    {
        var message = JsonSerializer.Deserialize(text, MessageJson.Default.RebuildStepMessage)!;
        if (message.Name != ThisName || message.Version != ThisVersion)
            throw new NotSupportedException($"A queue message named '{message.Name}' of version {message.Version} is not known.");
        return new RebuildStep(
            new JobId(message.Job), message.Number, Words.Parse<RebuildPhase>(message.Phase), message.After);
    }
}
