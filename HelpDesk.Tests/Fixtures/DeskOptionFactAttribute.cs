namespace HelpDesk.Tests.Fixtures;

/// <summary>A test that starts the app with options of its own; it says why where the app gets none.</summary>
public sealed class DeskOptionFactAttribute : FactAttribute
{
    public DeskOptionFactAttribute() => Skip = DeskCommand.OptionObstacle;
}
