using HelpDesk.Domain.People;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Domain.InMemory;

/// <summary>The people of <see cref="Given"/>.</summary>
internal sealed class PeopleInMemory : IPeople
{
    private static readonly Actor[] Known =
        [Given.Customer, Given.OtherCustomer, Given.Follower, Given.Agent, Given.OtherAgent, Given.Admin];

    public Task<Actor?> FindAsync(PersonId id, CancellationToken cancellationToken) =>
        Task.FromResult(Known.SingleOrDefault(person => person.Id == id));
}
