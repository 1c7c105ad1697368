namespace HelpDesk.Domain.People;

/// <summary>Everybody whom the desk knows.</summary>
public interface IPeople
{
    /// <summary>The person with their role as it is now; null: nobody has that id.</summary>
    Task<Actor?> FindAsync(PersonId id, CancellationToken cancellationToken);
}
