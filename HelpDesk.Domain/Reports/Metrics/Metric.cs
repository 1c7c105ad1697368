namespace HelpDesk.Domain.Reports.Metrics;

/// <summary>Something that is counted or measured every day. A new one is a file of its own and a line in
/// <see cref="MetricCatalog"/>: rows, columns, answers and their description follow.</summary>
/// <param name="Name">The member of the contract, in camel case; never rename one.</param>
/// <param name="Description">What is counted, and to which day it belongs.</param>
public abstract record Metric(string Name, string Description);
