namespace HelpDesk.Domain.Reports;

/// <param name="Name">What people call the group, where its key is only an id.</param>
public sealed record GroupFigures(string? Name, Figures Figures)
{
    public bool SameAs(GroupFigures other) => Name == other.Name && Figures.SameAs(other.Figures);
}
