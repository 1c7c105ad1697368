using HelpDesk.Functions.Demo;
using HelpDesk.Functions.Hosting;
using HelpDesk.Tests.Fixtures;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace HelpDesk.Tests.Functions.Demo;

/// <summary>How to have a desk without a demo.</summary>
public sealed class NoDemoTests(DeskFixture empty) : IClassFixture<DeskFixture>
{
    [DeskFact]
    public async Task A_desk_whose_setting_says_no_starts_empty() => Assert.Equal(0, await CountAsync(empty.Desk));

    [DeskOptionFact]
    public async Task A_desk_that_is_told_so_when_it_is_started_is_empty_whatever_its_setting_says()
    {
        await using var desk = await DeskProcess.StartAsync(
            empty.ConnectionString, ["--no-demo"], ("HelpDesk__Demo", "true"));
        Assert.Equal(0, await CountAsync(desk));
    }

    [Fact]
    public void The_option_leaves_all_others_as_they_are()
    {
        var arguments = DeskArguments.Parse(["--port", "7072", "--no-demo", "--HelpDesk:TimeZone=Europe/Berlin"]);
        Assert.Equal(["--port", "7072", "--HelpDesk:TimeZone=Europe/Berlin"], arguments.Rest);
        Assert.Empty(DeskArguments.Parse(["--port", "7072"]).Settings);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("", true)]
    [InlineData("true", true)]
    [InlineData("False", false)]
    public void There_is_a_demo_unless_the_setting_says_no(string? setting, bool isThere) => Assert.Equal(
        isThere,
        new ServiceCollection().AddDemo(Settings(setting)).Any(service => service.ImplementationType == typeof(FillDemoDesk)));

    [Fact]
    public void A_setting_that_is_neither_yes_nor_no_stops_the_start_and_is_named()
    {
        var refusal = Assert.Throws<SettingException>(() => new ServiceCollection().AddDemo(Settings("maybe")));
        Assert.Equal("HelpDesk__Demo: 'maybe' is neither true nor false.", refusal.Message);
    }

    private static IConfiguration Settings(string? demo) =>
        new ConfigurationBuilder().AddInMemoryCollection([new("HelpDesk:Demo", demo)]).Build();

    private static async Task<int> CountAsync(DeskProcess desk)
    {
        using var agent = desk.As("agent");
        return (await agent.GetJsonAsync("/api/tickets")).GetProperty("items").GetArrayLength();
    }
}
