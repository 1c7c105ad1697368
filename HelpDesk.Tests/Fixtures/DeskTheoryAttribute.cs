namespace HelpDesk.Tests.Fixtures;

/// <summary>A theory that needs the running app; it says why where the app can't run.</summary>
public sealed class DeskTheoryAttribute : TheoryAttribute
{
    public DeskTheoryAttribute() => Skip = DeskCommand.Obstacle;
}
