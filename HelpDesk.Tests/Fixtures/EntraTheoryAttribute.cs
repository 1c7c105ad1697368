namespace HelpDesk.Tests.Fixtures;

/// <summary>A theory about a desk with an Entra; see <see cref="EntraFactAttribute"/>.</summary>
public sealed class EntraTheoryAttribute : TheoryAttribute
{
    public EntraTheoryAttribute() => Skip = EntraFactAttribute.Obstacle;
}
