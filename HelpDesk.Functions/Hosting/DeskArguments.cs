namespace HelpDesk.Functions.Hosting;

/// <summary>The command line: the desk's own options as settings, and the rest, which is the host's.</summary>
internal sealed record DeskArguments(string[] Rest, IReadOnlyDictionary<string, string?> Settings)
{
    private const string NoDemo = "--no-demo";

    public static DeskArguments Parse(IReadOnlyList<string> arguments)
    {
        var settings = new Dictionary<string, string?>();
        if (arguments.Contains(NoDemo))
            settings[DemoRegistration.DemoSetting] = bool.FalseString;
        // Taken out, because to a configuration a bare name is one whose value comes next.
        return new DeskArguments([.. arguments.Where(argument => argument != NoDemo)], settings);
    }
}
