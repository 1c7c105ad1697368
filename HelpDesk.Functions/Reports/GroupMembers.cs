using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using HelpDesk.Domain.Reports;

namespace HelpDesk.Functions.Reports;

/// <summary>Of a row's agent, category and channel only that is written by which the day was divided, null or not.</summary>
internal static class GroupMembers
{
    public static void Choose(JsonTypeInfo type)
    {
        if (type.Type != typeof(DailyFiguresResponse))
            return;
        foreach (var by in Enum.GetValues<Dimension>().Where(by => by is not Dimension.Day))
        {
            var name = JsonNamingPolicy.CamelCase.ConvertName(by.ToString());
            type.Properties.Single(member => member.Name == name).ShouldSerialize =
                (row, _) => ((DailyFiguresResponse)row).By == by;
        }
    }
}
