namespace HelpDesk.Tests.Fixtures;

/// <summary>A test that needs the running app; it says why where the app can't run.</summary>
public sealed class DeskFactAttribute : FactAttribute
{
    public DeskFactAttribute() => Skip = DeskCommand.Obstacle;
}
