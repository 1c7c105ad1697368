using Azure.Data.Tables;
using HelpDesk.Domain.Jobs;
using HelpDesk.Domain.People;
using HelpDesk.Functions.Serialization;

namespace HelpDesk.Functions.Storage;

/// <summary>Table <c>jobs</c>: how far each job has come.</summary>
internal static class JobRow
{
    public const string RowKey = "job";

    private const int Layout = 1;

    public static string PartitionKey(JobId id) => Keys.Escape(id.Value);

    public static TableEntity FromJob(Job job) => new(PartitionKey(job.Id), RowKey)
    {
        ["Layout"] = Layout,
        ["Kind"] = Words.Of(job.Kind),
        ["Status"] = Words.Of(job.Status),
        ["Step"] = job.Step,
        ["Done"] = job.Done,
        ["Total"] = job.Total,
        ["ById"] = job.By.Value,
        ["StartedAt"] = job.StartedAt,
        ["UpdatedAt"] = job.UpdatedAt,
    };

    public static Job ToJob(TableEntity row) => new(
        new JobId(Keys.Unescape(row.PartitionKey)),
        Words.Parse<JobKind>(row.GetString("Kind")),
        Words.Parse<JobStatus>(row.GetString("Status")),
        row.GetInt32("Step")!.Value,
        row.GetInt32("Done")!.Value,
        new PersonId(row.GetString("ById")),
        row.GetDateTimeOffset("StartedAt")!.Value,
        row.GetDateTimeOffset("UpdatedAt")!.Value)
    {
        Total = row.GetInt32("Total"),
    };
}
