/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* The record classes by name, so that their headers need not include each other. */
typedef struct _HitosAgreement HitosAgreement;
typedef struct _HitosAnnex HitosAnnex;
typedef struct _HitosAttachment HitosAttachment;
typedef struct _HitosBaseline HitosBaseline;
typedef struct _HitosBaselineRow HitosBaselineRow;
typedef struct _HitosBody HitosBody;
typedef struct _HitosDependency HitosDependency;
typedef struct _HitosDocument HitosDocument;
typedef struct _HitosEntry HitosEntry;
typedef struct _HitosEntryBody HitosEntryBody;
typedef struct _HitosEntryDocument HitosEntryDocument;
typedef struct _HitosHoliday HitosHoliday;
typedef struct _HitosMilestone HitosMilestone;
typedef struct _HitosOutcome HitosOutcome;
typedef struct _HitosProcess HitosProcess;
typedef struct _HitosReport HitosReport;
typedef struct _HitosReportBlock HitosReportBlock;
typedef struct _HitosRisk HitosRisk;
typedef struct _HitosSeries HitosSeries;
typedef struct _HitosSeriesNumber HitosSeriesNumber;
typedef struct _HitosSitting HitosSitting;
typedef struct _HitosSittingBody HitosSittingBody;
typedef struct _HitosSittingDocument HitosSittingDocument;
