using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace HelpDesk.Functions.Reports;

internal sealed record RebuildReportsRequest(
    [property: Required, Description("The first day.")] DateOnly? From,
    [property: Required, Description("The last day, included; no more than 400 days from the first.")] DateOnly? To);
