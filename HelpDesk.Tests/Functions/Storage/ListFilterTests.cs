using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Lists;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Storage;

/// <summary>Whatever the service looks at itself and whatever is looked at here: a list shows what its filter accepts.</summary>
public sealed class ListFilterTests(SeededDesk desk) : IClassFixture<SeededDesk>
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Every_combination_of_filters_shows_what_it_accepts_newest_first(int seed)
    {
        var random = new Random(seed);
        foreach (var members in Enumerable.Range(0, 128).Where(i => i % 4 == seed % 4))
            await AssertListAsync(Any(members, random));
    }

    [Fact]
    public async Task More_values_than_the_service_compares_are_all_looked_at()
    {
        await AssertListAsync(new TicketFilter
        {
            SeesNotes = true,
            Statuses = Enum.GetValues<TicketStatus>(),
            Priorities = [TicketPriority.High, TicketPriority.Urgent],
            Categories = [.. SeededDesk.Words, "none"],
            Tags = [.. SeededDesk.Words, "none"],
            Assignees = [null, .. SeededDesk.People.Select(person => (PersonId?)person.Id)],
        });
        await AssertListAsync(new TicketFilter { SeesNotes = true, Categories = SeededDesk.Words, Tags = SeededDesk.Words });
    }

    [Theory]
    [MemberData(nameof(Words))]
    public async Task Odd_signs_in_a_filter_are_what_they_are(string word)
    {
        await AssertListAsync(new TicketFilter { SeesNotes = true, Categories = [word] });
        await AssertListAsync(new TicketFilter { SeesNotes = true, Tags = [word] });
    }

    public static TheoryData<string> Words => new(SeededDesk.Words.Append("' or Id ne 0 or Category eq '"));

    /// <summary>Each bit of the number is a member that is given.</summary>
    private static TicketFilter Any(int members, Random random)
    {
        var follower = Has(6) ? One(SeededDesk.People).Id : default(PersonId?);
        return new TicketFilter
        {
            Statuses = Has(0) ? Some(Enum.GetValues<TicketStatus>()) : [],
            Priorities = Has(1) ? Some(Enum.GetValues<TicketPriority>()) : [],
            Categories = Has(2) ? Some(SeededDesk.Words) : [],
            Tags = Has(3) ? Some(SeededDesk.Words) : [],
            Assignees = Has(4) ? Some([null, .. SeededDesk.People.Select(person => (PersonId?)person.Id)]) : [],
            Requesters = Has(5) ? Some([.. SeededDesk.People.Select(person => person.Id)]) : [],
            Follower = follower,
            UpdatedSince = random.Next(2) == 0 ? Given.Noon.AddMinutes(random.Next(SeededDesk.Tickets)) : null,
            SeesNotes = (!Has(5) && follower is null) || random.Next(2) == 0,
        };

        bool Has(int member) => (members & (1 << member)) != 0;
        T One<T>(IReadOnlyList<T> all) => all[random.Next(all.Count)];
        T[] Some<T>(IReadOnlyList<T> all) => [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => One(all)).Distinct()];
    }

    private async Task AssertListAsync(TicketFilter filter)
    {
        var isOfPeople = filter.Follower is not null || filter.Requesters.Count > 0;
        var expected = desk.All
            .Where(ticket => filter.Follower is not { } follower || ticket.Followers.Find(follower) is not null)
            .Where(ticket => filter.Accepts(TicketSummary.Of(ticket)))
            .OrderByDescending(ticket => isOfPeople ? ticket.PublicUpdatedAt : ticket.UpdatedAt)
            .Select(TicketSummary.Of);

        var listed = new List<TicketSummary>();
        string? after = null;
        do
        {
            var page = await desk.Parts.Views.ListAsync(filter, 40, after, None);
            listed.AddRange(page.Items);
            after = page.Next;
        }
        while (after is not null);
        Assert.Equal(expected, listed);
    }
}
