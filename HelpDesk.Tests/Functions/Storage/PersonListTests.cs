using HelpDesk.Domain.Common;
using HelpDesk.Domain.People;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Storage;

/// <summary>Lists of people by name, over storage that holds just those whom a test names.</summary>
public sealed class PersonListTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;

    private static readonly Role[] AllRoles = Enum.GetValues<Role>();

    private readonly StorageFixture _storage = new();

    private IPersonLists Lists => new PeopleParts(_storage.Storage).Lists;

    public Task InitializeAsync() => _storage.InitializeAsync();

    public Task DisposeAsync() => _storage.DisposeAsync();

    [Fact]
    public async Task People_come_by_name_whatever_the_case_and_their_role()
    {
        await ShowAsync("bea", "Anna", "ann", "Ann B", "Ünal", "Zoe", "O'Neil | x/y", "日本");
        Assert.Equal(["ann", "Ann B", "Anna", "bea", "O'Neil | x/y", "Zoe", "Ünal", "日本"], await NamesAsync(AllRoles));
    }

    [Fact]
    public async Task Only_the_roles_that_are_wanted_come()
    {
        await ShowAsync("A", "B", "C", "D", "E", "F");
        Assert.Equal(["A", "D"], await NamesAsync([Role.Requester]));
        Assert.Equal(["B", "C", "E", "F"], await NamesAsync([Role.Agent, Role.Admin, Role.Agent]));
    }

    [Theory]
    [InlineData("an", "Ann|Anna Ö|anton")]
    [InlineData("ANN", "Ann|Anna Ö")]
    [InlineData("anna ö", "Anna Ö")]
    [InlineData("x/y|z", "X/Y|Z's")]
    [InlineData("🔥", "🔥 Fire")]
    [InlineData("~", "~")]
    [InlineData("\ud7ff", "\ud7ff!")]
    [InlineData("\uffff", "")]
    [InlineData("b", "")]
    [InlineData("nn", "")]
    public async Task A_beginning_is_looked_for_whatever_the_case(string beginning, string found)
    {
        await ShowAsync("Ann", "Anna Ö", "anton", "X/Y|Z's", "x-ray", "🔥 Fire", "~", "\ud7ff!", "Cleo");
        var names = found.Split('|', StringSplitOptions.RemoveEmptyEntries);
        if (found.StartsWith('X'))
            names = [found];
        Assert.Equal(names, await NamesAsync(AllRoles, beginning));
    }

    [Fact]
    public async Task Names_longer_than_their_keys_are_told_apart()
    {
        var fire = string.Concat(Enumerable.Repeat("🔥", 49));
        await ShowAsync($"{fire}A", $"{fire}B", $"{fire}C");
        Assert.Equal(3, (await NamesAsync(AllRoles, fire)).Count);
        Assert.Equal([$"{fire}B"], await NamesAsync(AllRoles, $"{fire}b"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(100)]
    public async Task Every_page_goes_on_where_the_one_before_ended(int limit)
    {
        string[] names = [.. Enumerable.Range(0, 10).Select(i => $"Name {i}")];
        await ShowAsync([.. names.Reverse()]);
        var all = new List<string>();
        for (var (after, goesOn) = (default(string), true); goesOn; goesOn = after is not null)
        {
            var page = await Lists.ListAsync(AllRoles, "name", limit, after, None);
            Assert.InRange(page.Items.Count, 1, limit);
            all.AddRange(page.Items.Select(person => person.Name));
            after = page.Next;
        }

        Assert.Equal(names, all);
    }

    [Fact]
    public async Task People_of_one_name_are_all_there_and_each_once_though_their_role_is_just_changing()
    {
        await ShowAsync("Ann", "Ann");
        var moving = PeopleParts.Named("moving", "Ann");
        await Lists.ShowAsync(moving, None);
        await Lists.ShowAsync(moving with { Role = Role.Admin }, None);
        var page = await Lists.ListAsync(AllRoles, "Ann", 10, after: null, None);
        Assert.Equal(3, page.Items.Count);
        Assert.Equal(Role.Admin, page.Items.Single(person => person.Id == moving.Id).Role);
    }

    [Fact]
    public async Task A_list_shows_what_it_says_of_somebody()
    {
        var ada = PeopleParts.Named("Ada", "Ada") with
        {
            Email = PeopleParts.Address("ada@example.com"),
            NewEmail = PeopleParts.Address("new@example.com"),
            IsActive = false,
        };
        await Lists.ShowAsync(ada, None);
        var shown = Assert.Single((await Lists.ListAsync(AllRoles, null, 10, after: null, None)).Items);
        Assert.Equal(PersonSummary.Of(ada), shown);
    }

    /// <summary>Each of another role than the one before.</summary>
    private Task ShowAsync(params string[] names) => Task.WhenAll(names.Select((name, i) =>
        Lists.ShowAsync(PeopleParts.Named($"user{i}", name, AllRoles[i % AllRoles.Length]), None)));

    private async Task<IReadOnlyList<string>> NamesAsync(IReadOnlyCollection<Role> roles, string? beginning = null)
    {
        Page<PersonSummary> page = await Lists.ListAsync(roles, beginning, 100, after: null, None);
        Assert.Null(page.Next);
        return [.. page.Items.Select(person => person.Name)];
    }
}
