using System.Text.Json.Serialization;
using HelpDesk.Functions.Http;
using HelpDesk.Functions.Jobs;
using HelpDesk.Functions.Messages;
using HelpDesk.Functions.Reports;
using HelpDesk.Functions.Service;
using HelpDesk.Functions.Tickets;

namespace HelpDesk.Functions.Serialization;

/// <summary>Everything that the API reads or writes.</summary>
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(OpenTicketRequest))]
[JsonSerializable(typeof(EditTicketRequest))]
[JsonSerializable(typeof(SetStatusRequest))]
[JsonSerializable(typeof(AssignTicketRequest))]
[JsonSerializable(typeof(FollowTicketRequest))]
[JsonSerializable(typeof(TicketResponse))]
[JsonSerializable(typeof(TicketListResponse))]
[JsonSerializable(typeof(TicketCountsResponse))]
[JsonSerializable(typeof(TicketEventListResponse))]
[JsonSerializable(typeof(PostMessageRequest))]
[JsonSerializable(typeof(MessageResponse))]
[JsonSerializable(typeof(MessageListResponse))]
[JsonSerializable(typeof(JobResponse))]
[JsonSerializable(typeof(DailyReportResponse))]
[JsonSerializable(typeof(HealthResponse))]
internal sealed partial class ApiJsonContext : JsonSerializerContext;
