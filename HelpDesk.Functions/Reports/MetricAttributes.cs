using System.ComponentModel;
using System.Reflection;

namespace HelpDesk.Functions.Reports;

/// <summary>What the API's description asks a member that nobody has declared.</summary>
internal sealed class MetricAttributes(string description) : ICustomAttributeProvider
{
    private readonly object[] _all = [new DescriptionAttribute(description)];

    public object[] GetCustomAttributes(bool inherit) => _all;

    public object[] GetCustomAttributes(Type attributeType, bool inherit)
    {
        var wanted = _all.Where(attributeType.IsInstanceOfType).ToArray();
        var typed = Array.CreateInstance(attributeType, wanted.Length);
        wanted.CopyTo(typed, 0);
        return (object[])typed;
    }

    public bool IsDefined(Type attributeType, bool inherit) => _all.Any(attributeType.IsInstanceOfType);
}
