namespace HelpDesk.Functions.Reports;

/// <summary>What a period is compared with.</summary>
internal enum Comparison
{
    Previous,
}
