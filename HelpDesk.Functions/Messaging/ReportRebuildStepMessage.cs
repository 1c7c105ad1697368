using System.Text.Json;
using HelpDesk.Domain.Jobs;
using HelpDesk.Domain.Reports.Rebuild;

namespace HelpDesk.Functions.Messaging;

/// <summary>The next step of counting days anew, as queue <c>job-steps</c> carries it.</summary>
internal sealed record ReportRebuildStepMessage(string Name, int Version, string Job, int Number, DateOnly Day, DateOnly To)
{
    public const string ThisName = "rebuild-reports";

    private const int ThisVersion = 1;

    public static string Write(ReportRebuildStep step) => JsonSerializer.Serialize(
        new ReportRebuildStepMessage(ThisName, ThisVersion, step.Job.Value, step.Number, step.Day, step.To),
        MessageJson.Default.ReportRebuildStepMessage);

    public static ReportRebuildStep Read(string text)
    {
        var message = JsonSerializer.Deserialize(text, MessageJson.Default.ReportRebuildStepMessage)!;
        if (message.Name != ThisName || message.Version != ThisVersion)
            throw new NotSupportedException($"A queue message named '{message.Name}' of version {message.Version} is not known.");
        return new ReportRebuildStep(new JobId(message.Job), message.Number, message.Day, message.To);
    }
}
