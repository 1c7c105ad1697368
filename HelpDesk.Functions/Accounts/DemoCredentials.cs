using HelpDesk.Domain.People;

namespace HelpDesk.Functions.Accounts;

/// <summary>Makes what proves one of the demo people; null: nothing does yet.</summary>
internal delegate Credentials? DemoCredentials();
