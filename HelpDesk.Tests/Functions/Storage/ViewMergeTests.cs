using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Azure.Core.Pipeline;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Lists;
using HelpDesk.Functions.Storage;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Storage;

/// <summary>Several lists read as one.</summary>
public sealed partial class ViewMergeTests(StorageFixture fixture) : IClassFixture<StorageFixture>, IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;

    private static readonly TicketFilter All = new() { SeesNotes = true };

    private readonly ITicketViews _views = new DeskParts(fixture.Storage).Views;

    /// <summary>Forty tickets over all four statuses, unevenly.</summary>
    public Task InitializeAsync() => Task.WhenAll(Enumerable.Range(1, 40).Select(i => _views.ShowAsync(Ticket(i), None)));

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(39)]
    [InlineData(40)]
    [InlineData(100)]
    public async Task Page_by_page_every_ticket_comes_once_newest_first_whatever_list_it_is_in(int limit) =>
        Assert.Equal(Enumerable.Range(1, 40).Reverse(), await AllAsync(_views, All, limit));

    [Fact]
    public async Task Some_of_the_lists_are_read_as_one_too()
    {
        TicketStatus[] wanted = [TicketStatus.Closed, TicketStatus.Waiting];
        var expected = Enumerable.Range(1, 40).Reverse().Where(i => wanted.Contains(Status(i)));
        Assert.Equal(expected, await AllAsync(_views, All with { Statuses = wanted }, 4));
    }

    [Fact]
    public async Task A_ticket_that_is_just_moving_stands_in_a_page_once_as_its_newer_row_says()
    {
        var moved = Ticket(40) with { Status = TicketStatus.Active, UpdatedAt = Given.Noon.AddDays(1) };
        await _views.ShowAsync(moved, None);

        var page = await _views.ListAsync(All, 100, null, None);
        Assert.Equal(TicketSummary.Of(moved), page.Items[0]);
        Assert.Equal(40, page.Items.Count);
        await _views.HideAsync([TicketPlacement.Of(moved)], TicketPlacement.Of(Ticket(40)), None);
    }

    [Fact]
    public async Task An_empty_page_that_goes_on_is_not_the_end()
    {
        using var client = new HttpClient(new EmptyPageFirst());
        var storage = fixture.Clients(rest: new HttpClientTransport(client));
        Assert.Equal(Enumerable.Range(1, 40).Reverse(), await AllAsync(new DeskParts(storage).Views, All, 6));
    }

    [Theory]
    [InlineData(6)]
    [InlineData(100)]
    public async Task Beyond_the_end_of_a_short_page_that_goes_on_nothing_is_taken_yet(int limit)
    {
        using var client = new HttpClient(new ShortPages());
        var storage = fixture.Clients(rest: new HttpClientTransport(client));
        Assert.Equal(Enumerable.Range(1, 40).Reverse(), await AllAsync(new DeskParts(storage).Views, All, limit));
    }

    private static async Task<List<int>> AllAsync(ITicketViews views, TicketFilter filter, int limit)
    {
        var seen = new List<int>();
        string? after = null;
        do
        {
            var page = await views.ListAsync(filter, limit, after, None);
            Assert.InRange(page.Items.Count, 0, limit);
            seen.AddRange(page.Items.Select(ticket => ticket.Id.Value));
            after = page.Next;
            Assert.True(seen.Count <= 200, "It goes round in circles.");
        }
        while (after is not null);
        return seen;
    }

    private static TicketStatus Status(int i) => i switch
    {
        _ when i % 10 == 0 => TicketStatus.Waiting,
        _ when i % 3 == 0 => TicketStatus.Closed,
        > 15 and < 25 => TicketStatus.Active,
        _ => TicketStatus.Open,
    };

    private static Ticket Ticket(int i) => Given.Opening(i, Given.Noon.AddMinutes(i)).Head with { Status = Status(i) };

    /// <summary>Gives two rows a page, however many are asked for, as the service may.</summary>
    private sealed partial class ShortPages() : DelegatingHandler(new HttpClientHandler())
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = new Uri(Size().Replace(request.RequestUri!.AbsoluteUri, "top=2"));
            return base.SendAsync(request, cancellationToken);
        }

        [GeneratedRegex("top=[0-9]+")]
        private static partial Regex Size();
    }

    /// <summary>Answers each first question for a list with nothing but where to go on, as the service may.</summary>
    private sealed partial class EmptyPageFirst() : DelegatingHandler(new HttpClientHandler())
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var asked = request.RequestUri!.AbsoluteUri;
            var plain = Continuation().Replace(asked, "");
            if (plain == asked)
                return Task.FromResult(Empty());

            request.RequestUri = new Uri(plain);
            return base.SendAsync(request, cancellationToken);
        }

        [GeneratedRegex("&Next(Partition|Row)Key=[^&]*")]
        private static partial Regex Continuation();

        private static HttpResponseMessage Empty()
        {
            var answer = new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new StringContent("""{"value":[]}""", Encoding.UTF8, "application/json"),
            };
            answer.Headers.Add("x-ms-continuation-NextPartitionKey", "1!8!anything");
            answer.Headers.Add("x-ms-continuation-NextRowKey", "1!8!anything");
            return answer;
        }
    }
}
