namespace HelpDesk.Tests.Fixtures;

/// <summary>
/// One desk for the classes that leave each other's tickets alone: each has tickets of its own and says nothing of what else
/// there is. They run one after the other.
/// </summary>
[CollectionDefinition(Name)]
public sealed class SharedDesk : ICollectionFixture<DeskFixture>
{
    public const string Name = "A desk that many share";
}
