using HelpDesk.Domain.Tickets;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Architecture;

/// <summary>The rules of the code base, kept. That each of them can fail is shown in <see cref="RulesTests"/>.</summary>
public sealed class ArchitectureTests
{
    private static readonly string[] Shared =
        ["Hosting", "Http", "Messaging", "OpenApi", "Properties", "Serialization", "Storage", "Web"];

    private static readonly IReadOnlyList<SourceFile> Product = SourceFile.Under("*.cs", "HelpDesk.Domain", "HelpDesk.Functions");

    private static readonly IReadOnlyList<SourceFile> Projects =
        [.. SourceFile.Under("*.csproj", "."), .. SourceFile.Under("*.props", "."), .. SourceFile.Under("*.targets", ".")];

    /// <summary>The folders of HelpDesk.Functions that are about something of a help desk.</summary>
    public static TheoryData<string> Features =>
        [.. Product.Select(file => file.Path.Split('/')).Where(path => path is ["HelpDesk.Functions", _, _, ..])
            .Select(path => path[1]).Distinct().Except(Shared)];

    [Fact]
    public void The_domain_needs_nothing_but_the_runtime()
    {
        Nothing.In(AssemblyRules.OutsideReferences(typeof(TicketId).Assembly));
        Nothing.In(ProjectRules.References(SourceFile.Under("HelpDesk.Domain.csproj", "HelpDesk.Domain").Single()));
    }

    [Fact]
    public void Time_chance_and_the_machine_are_handed_into_the_domain() =>
        Nothing.In(AssemblyRules.AmbientUses(typeof(TicketId).Assembly));

    [Fact]
    public void The_code_does_not_know_which_build_it_is_in()
    {
        Nothing.In(SourceRules.KnowingTheBuild(Product));
        Nothing.In(SourceRules.ConditionallyCompiled(Product));
    }

    [Fact]
    public void Where_the_stand_ins_live_is_said_once()
    {
        Nothing.In(ProjectRules.NamingTheFolder(Projects));
        Nothing.In(ProjectRules.ReachingForStandIns(Projects));
    }

    [Fact]
    public void Versions_stand_in_one_file() => Nothing.In(ProjectRules.Versions(Projects));

    [Fact]
    public void Only_hosting_joins_storage_with_the_rest() => Nothing.In(SourceRules.Naming(
        "Storage", Product.Where(file => file.Folder.StartsWith("HelpDesk.Functions/", StringComparison.Ordinal)
            && file.Folder.Split('/')[1] is not ("Storage" or "Hosting"))));

    [Theory]
    [MemberData(nameof(Features))]
    public void The_shared_edge_names_no_feature(string feature) => Nothing.In(SourceRules.Naming(
        feature, Product.Where(file => file.Folder == "HelpDesk.Functions/Http")));

    [Fact]
    public void Every_setting_that_is_read_stands_in_the_sample() => Nothing.In(
        SettingRules.Unshown(Product, File.ReadAllText(Repository.PathOf("local.settings.sample.json"))));

    [Fact]
    public void Files_are_short_lines_fit_the_screen_and_using_lines_are_sorted()
    {
        var stood = SourceFile.Under("*.cs", "infra");
        var tests = SourceFile.Under("*.cs", "HelpDesk.Tests");

        Nothing.In(SourceRules.TooLong(Product.Concat(stood)));
        Nothing.In(SourceRules.TooWide(Product.Concat(stood).Concat(tests)));
        Nothing.In(SourceRules.Unsorted(Product.Concat(stood).Concat(tests)));
    }
}
